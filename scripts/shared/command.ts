import { type ArgsDef, type CommandDef, renderUsage, runCommand } from 'citty';

/** A failure that has already been told; the command only has to end with an error. */
export class AlreadyReported extends Error {}

/** Message and hint of an error for a person; the stack too when `DEBUG` is set. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (process.env['DEBUG'] !== undefined) return error.stack ?? error.message;
  const hint = 'hint' in error && typeof error.hint === 'string' ? `\n${error.hint}` : '';
  return `${error.message}${hint}`;
}

/** @throws Error for an option that the command does not have: a misspelt one must not pass in silence. */
async function refuseUnknownOptions<T extends ArgsDef>({ args }: CommandDef<T>, rawArgs: readonly string[]): Promise<void> {
  const known = Object.keys((await (typeof args === 'function' ? args() : args)) ?? {});
  const unknown = rawArgs.find((arg) => arg.startsWith('-') && !known.includes(arg.replace(/^-+(?:no-)?/, '').replace(/=.*$/s, '')));
  if (unknown !== undefined) throw new Error(`There is no option ${unknown}. --help lists the options.`);
}

/**
 * Runs a command with the process's arguments: `--help` prints its usage; an error prints its message and
 * hint and makes the process end with 1, and so does an option that the command does not have.
 */
export async function runAsMain<T extends ArgsDef>(command: CommandDef<T>): Promise<void> {
  const rawArgs = process.argv.slice(2);
  if (rawArgs.includes('--help') || rawArgs.includes('-h')) {
    console.log(await renderUsage(command));
    return;
  }
  try {
    await refuseUnknownOptions(command, rawArgs);
    await runCommand(command, { rawArgs });
  } catch (error) {
    if (!(error instanceof AlreadyReported)) console.error(describeError(error));
    process.exitCode = 1;
  }
}
