import { describe, expect, it } from 'vitest';
import { type Diagnostic } from '#diagnostics.ts';
import { summariseDiagnostics } from './diagnostics-list.ts';

const remark = (severity: Diagnostic['severity'], message: string): Diagnostic => ({
  severity, message, rule: 'some-rule', file: null, line: null, hint: null,
});

describe('the list of remarks at the end', () => {
  it('puts the worst first and only counts what merely informs', () => {
    const list = summariseDiagnostics([remark('info', 'a'), remark('warning', 'b'), remark('error', 'c'), remark('info', 'd')]);
    expect(list).toEqual([
      'error: c [some-rule]',
      'warning: b [some-rule]',
      'info: 2 remarks, all in .cache/diagnostics.txt',
    ]);
  });

  it('cuts a long list and says where the rest is', () => {
    const list = summariseDiagnostics(Array.from({ length: 25 }, (_, index) => remark('warning', `${index}`)));
    expect(list).toHaveLength(11);
    expect(list.at(-1)).toBe('warning: 15 more, all in .cache/diagnostics.txt');
  });

  it('is empty without remarks', () => {
    expect(summariseDiagnostics([])).toEqual([]);
  });
});
