type ErrorData = { message: (detail: string) => string; hint: string };

/**
 * Every error that stops a command, under its permanent name. A fault of one seed or record is no
 * error but a diagnostic: see `diagnostics.ts`.
 */
const errors = {
  ContentOutOfDate: {
    message: (detail) => `These files under content/ differ from what the seeds give:\n${detail}`,
    hint: 'Run `npm run content` and commit the result.',
  },
  HandKeptFileInvalid: {
    message: (detail) => `A hand-kept file does not follow its schema: ${detail}`,
    hint: 'Mend the file; the schemas are in src/model/.',
  },
  GoldInvalid: {
    message: (detail) => `Annotated papers cannot be used: ${detail}`,
    hint: 'The shape is told in tests/fixtures/gold/README.md.',
  },
  GeneratedPageInvalid: {
    message: (detail) => `A generated page does not follow its schema: ${detail}`,
    hint: 'Run `npm run content`; if it stays, the writer and the schema in src/model/ differ.',
  },
  ChapterMissing: {
    message: (detail) => `There is no chapter “${detail}”.`,
    hint: 'Chapters are the files of content/review/, named by their ids.',
  },
  ActiveContentInPage: {
    message: (detail) => `A generated page holds an MDX expression, tag, import or export: ${detail}`,
    hint: 'Generated pages are plain text and math. Run `npm run content`; if it stays, the escaping in src/text/ has a hole.',
  },
  SiteAddressMissing: {
    message: () => 'A release build needs the address that the site will have, since every page names its own.',
    hint: 'Set SITE=https://example.org (and BASE=/path/ when it is not at the root) and build again.',
  },
  SiteAddressInvalid: {
    message: (detail) => `SITE is not the address of a site: ${detail}`,
    hint: 'SITE is scheme and host alone, such as https://example.org; a path below it goes into BASE, such as BASE=/review/.',
  },
  PortInvalid: {
    message: (detail) => `PORT is not the number of a port: ${detail}`,
    hint: 'Set PORT to a whole number from 0 (any free port) to 65535, or leave it out.',
  },
  NoSeeds: {
    message: (detail) => `No seed document was found in ${detail}.`,
    hint: 'Put a listing of abstracts into seeds/ and run the command again.',
  },
} as const satisfies Record<string, ErrorData>;

export type ErrorName = keyof typeof errors;

/** An error that stops a command, with what to do about it in `hint`. */
export class SeedbedError extends Error {
  override readonly name: ErrorName;
  readonly hint: string;

  /** @param detail what the message is about: a path, a value, a list. */
  constructor(name: ErrorName, detail = '', options?: ErrorOptions) {
    super(errors[name].message(detail), options);
    this.name = name;
    this.hint = errors[name].hint;
  }
}
