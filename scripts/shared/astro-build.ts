// Runs in a process of its own, so that its memory is free again for the stages after it.
import { build } from 'astro';

await build({ root: process.cwd(), logLevel: 'warn' });
