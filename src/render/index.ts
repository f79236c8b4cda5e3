export { renderInlineHtml } from './inline-html.ts';
export { renderPage, unreadMathReporter } from './page.ts';
