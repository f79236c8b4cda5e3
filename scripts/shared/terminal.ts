import yoctoSpinner from 'yocto-spinner';

/** One stage of a command as it runs. */
export type StageLine = {
  /** Changes what a terminal shows beside the stage's name; elsewhere nothing is printed. */
  progress: (text: string) => void;
};

/** `0.4 s`, `12 s`, `3 min 5 s`. */
export function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 100 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Runs one stage and shows it: a spinner on a terminal, one plain line at the end elsewhere.
 * @param work does the stage and returns what to say of it: `355 records, 348 papers`.
 */
export async function showStage(name: string, work: (line: StageLine) => Promise<string>): Promise<void> {
  const started = performance.now();
  const interactive = process.stdout.isTTY;
  const spinner = interactive ? yoctoSpinner({ text: name, stream: process.stdout }).start() : undefined;
  const finished = (outcome: string): string =>
    `${name.padEnd(8)} ${outcome} (${formatDuration(performance.now() - started)})`;
  try {
    const outcome = await work({
      progress: (text) => {
        if (spinner) spinner.text = `${name} ${text}`;
      },
    });
    if (spinner) spinner.success(finished(outcome));
    else console.log(finished(outcome));
  } catch (error) {
    if (spinner) spinner.error(finished('failed'));
    else console.log(finished('failed'));
    throw error;
  }
}
