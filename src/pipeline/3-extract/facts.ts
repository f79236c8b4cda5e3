import type { Evidence } from '#model/provenance.ts';
import type { Result } from '#model/work.ts';

/** What is read: a title and the abstracts with the half-open UTF-16 ranges of their sentences. */
export type TextOfWork = { title: string | null; abstracts: { text: string; sentences: [number, number][] }[] };

/** What a fact of any kind has. `corrected` is the reason of a reader who gave or changed it. */
type Grounded = { corrected: string | null; evidence: Evidence[] };

export type MethodFact = Grounded & { name: string; aliases: string[]; role: 'proposed' | 'mentioned'; key?: string };
export type DatasetFact = Grounded & { name: string; aliases: string[]; key?: string };
/** `inferred` where no words name the task. */
export type TaskFact = Grounded & { name: string; inferred: boolean; key?: string };
export type CodeFact = Grounded & { url: string };

/**
 * What one work says. `name`s are those of the work until `resolveEntities` puts canonical ones and
 * adds `key`. Evidence spans hold the surface form verbatim; sentence 0 is the title.
 */
export type Facts = {
  methods: MethodFact[];
  datasets: DatasetFact[];
  tasks: TaskFact[];
  results: Result[];
  code: CodeFact[];
};

/**
 * One thing under all its spellings across works. `key` is unique within its kind; `formerKeys` are those
 * that it has had or will have when namesakes of it go or come.
 */
export type ResolvedEntity = { key: string; name: string; aliases: string[]; formerKeys: string[] };
