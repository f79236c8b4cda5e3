import { spawn } from 'node:child_process';

/** How a child process ended. `output` is its stdout and stderr in the order they came. */
export type ChildResult = { code: number; stdout: string; output: string; milliseconds: number };

type ChildOptions = {
  cwd: string;
  env?: Record<string, string | undefined>;
  /** Called with each piece of output as it comes. */
  onOutput?: (text: string) => void;
};

/**
 * Runs a program without a shell and waits for its end. Never rejects for an exit code; rejects when the
 * program cannot be started.
 */
function runChild(program: string, args: readonly string[], options: ChildOptions): Promise<ChildResult> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let output = '';
    const take = (text: string): void => {
      output += text;
      options.onOutput?.(text);
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      take(text);
    });
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, stdout, output, milliseconds: performance.now() - started });
    });
  });
}

/** Runs a script on the same Node as this process. */
export function runNode(args: readonly string[], options: ChildOptions): Promise<ChildResult> {
  return runChild(process.execPath, args, options);
}
