const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '^': '\\^{}',
  '~': '\\textasciitilde{}',
};

/** Plain text as LaTeX prints it: every character with a meaning there is escaped. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\{}&%#$_^~]/g, (character) => escapes[character] ?? character);
}
