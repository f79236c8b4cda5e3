/** A colour in its light and its dark form. */
export type Colours = { light: string; dark: string };

/**
 * The page's own colours, out of the text of the stylesheet that defines `--paper`.
 * @throws Error when it defines none
 */
export function paperColours(tokens: string): Colours {
  const [, light, dark] = /--paper:\s*light-dark\((#[0-9a-f]+),\s*(#[0-9a-f]+)\)/i.exec(tokens) ?? [];
  if (light === undefined || dark === undefined) throw new Error('src/styles/tokens.css defines no --paper as light-dark(#…, #…); the app’s colours come from there.');
  return { light, dark };
}
