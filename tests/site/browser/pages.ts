import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { inject } from 'vitest';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'];

/** Starts the browser with a new empty profile. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('chrome'), headless: true, args: flags });
}

/** What went wrong in a page: errors of scripts and of the console, failed requests, policy violations. */
export type Faults = { faults: string[]; context: BrowserContext };

/** A browser context that notes every fault of its pages, and lets no request leave this machine. */
export async function openContext(browser: Browser, options: BrowserContextOptions = {}): Promise<Faults> {
  const context = await browser.newContext(options);
  const faults: string[] = [];
  await context.route(/^https?:\/\/(?!localhost[:/])/, (route) => {
    faults.push(`request to another host: ${route.request().url()}`);
    return route.abort();
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    faults.push(`script: ${error.error().message}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return { faults, context };
}
