import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium, type Page } from 'playwright-core';
import { paperColours } from '../src/offline/colours.ts';
import { requireChrome } from '../tests/site/browser/chrome.ts';

// Run after a change of public/favicon.svg or of the colours: `node scripts/make-icons.ts`.

const folder = 'public/icons';
/** Share of a maskable icon's width that no mask cuts (W3C App Manifest, “icon masks”), with some air. */
const safeShare = 0.6;

type Icon = { name: string; size: number; share: number };

const icons: Icon[] = [
  { name: 'icon-192', size: 192, share: 0.82 },
  { name: 'icon-512', size: 512, share: 0.82 },
  { name: 'maskable-512', size: 512, share: safeShare },
];

/** Draws the icon on the page's colour, which home screens show to the edge. */
async function draw(page: Page, svg: string, { name, size, share }: Icon): Promise<void> {
  const { light } = paperColours(await readFile('src/styles/tokens.css', 'utf8'));
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>html,body{margin:0;height:100%;background:${light}}body{display:grid;place-items:center}svg{width:${size * share}px}</style>${svg}`);
  await writeFile(`${folder}/${name}.png`, await page.screenshot({ type: 'png' }));
}

await mkdir(folder, { recursive: true });
const svg = await readFile('public/favicon.svg', 'utf8');
const browser = await chromium.launch({ executablePath: requireChrome(), args: ['--no-sandbox'] });
const page = await browser.newPage({ colorScheme: 'light' });
for (const icon of icons) await draw(page, svg, icon);
await browser.close();
