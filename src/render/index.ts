export { renderInlineHtml } from './inline-html.ts';
export { renderPage } from './page.ts';
