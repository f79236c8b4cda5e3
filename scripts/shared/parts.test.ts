import { describe, expect, it } from 'vitest';
import { countVitestReport } from './parts.ts';

describe('the totals of a vitest report', () => {
  it('are those of the report', () => {
    expect(countVitestReport({ numPassedTests: 5, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2 });
  });

  it('count skipped and planned tests as failed', () => {
    const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 2 };
    expect(countVitestReport(report, 0)).toEqual({ passed: 5, failed: 3 });
  });

  it('fail when the run ended badly without a failed test', () => {
    expect(countVitestReport({ numPassedTests: 5, numFailedTests: 0 }, 1)).toEqual({ passed: 5, failed: 1 });
  });

  it.each([[null], [{}], [{ numPassedTests: 0 }]])('fail when there is no test: %j', (report) => {
    expect(countVitestReport(report, 0)).toEqual({ passed: 0, failed: 1 });
  });
});
