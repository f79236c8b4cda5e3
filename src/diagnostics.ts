/** A remark on the seeds: the run goes on, the remark is listed at the end. */
export type Diagnostic = {
  /** `error` makes the command fail after everything else was done. */
  severity: 'error' | 'warning' | 'info';
  /** Permanent name of the rule, kebab-case: `listing-pattern-broken`. */
  rule: string;
  /** File below the project, such as `seeds/x.txt`; null for the run as a whole. */
  file: string | null;
  /** 1-based line, where there is one. */
  line: number | null;
  /** What happened and why. */
  message: string;
  /** What to do about it. */
  hint: string | null;
};

/** Takes a remark; stages call it and go on. */
export type Report = (diagnostic: Diagnostic) => void;

/**
 * One line for a person to read: `seeds/x.txt:12: message. hint [rule]`.
 */
export function formatDiagnostic({ severity, rule, file, line, message, hint }: Diagnostic): string {
  const place = file === null ? '' : `${file}${line === null ? '' : `:${line}`}: `;
  return `${severity}: ${place}${message}${hint === null ? '' : ` ${hint}`} [${rule}]`;
}
