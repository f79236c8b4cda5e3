import type { Passage } from './passages.ts';
import { scanNames } from './scan.ts';
import type { TaskMention } from './task-phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

const heads = 'classification|recognition|detection|segmentation|captioning|retrieval|tracking|locali[sz]ation|forecasting|generation|denoising|deblurring|super-resolution';
/** `detection on`, `for segmentation on the challenging`; other words between would leave open what is meant. */
const headBefore = new RegExp(`(?<![\\p{L}\\p{N}-])(${heads})(?:\\s+(?:tasks?|performance|accuracy|results|benchmarks?))?\\s+(?:on|using|with)\\s+(?:the\\s+)?(?:(?:challenging|large-scale|popular|standard)\\s+)?$`, 'u');
const headAfter = new RegExp(`^\\s+(?:val(?:idation)?\\s+|test\\s+)?(${heads})(?![\\p{L}-])`, 'u');

/**
 * Tasks whose noun alone stands beside a dataset that says what it is: `segmentation on ADE20K`. They are
 * the dataset's tasks that end in the noun; where two do, the usual one.
 */
export function tasksOnDatasets(passage: Passage, { names, datasetTasks }: Pick<Vocabulary, 'names' | 'datasetTasks'>): TaskMention[] {
  const { text } = passage;
  return scanNames(passage, [names]).flatMap(({ start, end, known: [form] }): TaskMention[] => {
    const tasks = form?.kind === 'dataset' ? (datasetTasks.get(form.name) ?? []) : [];
    if (tasks.length === 0) return [];
    const from = Math.max(0, start - 80);
    const before = headBefore.exec(text.slice(from, start));
    const after = headAfter.exec(text.slice(end, end + 40));
    const places = [
      ...(before === null ? [] : [{ noun: before[1] ?? '', at: from + before.index }]),
      ...(after === null ? [] : [{ noun: after[1] ?? '', at: end + after[0].length - (after[1] ?? '').length }]),
    ];
    return places.flatMap(({ noun, at }): TaskMention[] => {
      const name = tasks.find((task) => task.endsWith(` ${noun}`));
      return name === undefined ? [] : [{ passage, start: at, end: at + noun.length, name }];
    });
  });
}
