export { renderMarkedInline, type EvidenceSpan } from './evidence-marks.ts';
export { renderInlineHtml } from './inline-html.ts';
export { renderPage, unreadMathReporter } from './page.ts';
