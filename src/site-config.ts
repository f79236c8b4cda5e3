/** What the site is called and promises, in one place. Not subject-specific. */
export const site = {
  name: 'Seedbed',
  tagline: 'A literature review grown from abstracts, every fact traced to its sentence.',
  language: 'en',
  licences: {
    code: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    text: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  },
} as const;
