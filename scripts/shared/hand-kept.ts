import { existsSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'astro/zod';
import { SeedbedError } from '../../src/errors.ts';

/**
 * What a YAML file holds; `absent` when there is none, or it is empty.
 * @throws SeedbedError `HandKeptFileInvalid` with file and place.
 */
export function readYaml<Value>(file: string, schema: z.ZodType<Value>, absent: Value): Value {
  if (!existsSync(file)) return absent;
  let raw: unknown;
  try {
    raw = load(readFileSync(file, 'utf8'), { filename: file });
  } catch (cause) {
    throw new SeedbedError('HandKeptFileInvalid', cause instanceof Error ? cause.message : file, { cause });
  }
  return raw === undefined || raw === null ? absent : parseOrThrow(file, schema, raw);
}

/**
 * What each line of a JSON Lines file holds; nothing when there is none.
 * @throws SeedbedError `HandKeptFileInvalid` with file and line.
 */
export function readJsonLines<Value>(file: string, schema: z.ZodType<Value>): Value[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseOrThrow(`${file}:${index + 1}`, schema, parseJson(line, `${file}:${index + 1}`))]));
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new SeedbedError('HandKeptFileInvalid', `${place} is not JSON`, { cause });
  }
}

/** A value that follows a schema. @throws SeedbedError `HandKeptFileInvalid` naming the place. */
export function parseOrThrow<Value>(place: string, schema: z.ZodType<Value>, raw: unknown): Value {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new SeedbedError('HandKeptFileInvalid', `${place}\n${z.prettifyError(parsed.error)}`);
}
