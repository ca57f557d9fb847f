import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** For a machine without a display, where one may be root and the network may end at the registries. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser to test with: Playwright's own, else the system's Chromium; undefined when there is none. */
export const findBrowser = (): string | undefined =>
  [process.env.CHROMIUM ?? '', chromium.executablePath(), ...SYSTEM].find((path) => path !== '' && existsSync(path));

/** Installs Debian's Chromium, for which one has to be root. */
function install(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']]) {
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

// Run by itself (npm test does so first) it makes sure that there is one.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!findBrowser()) install();
  const found = findBrowser();
  if (found) console.log(found);
  else {
    console.error(
      'The end-to-end tests need a Chromium and there is none. As root on Debian "npm test" installs it; elsewhere: ' +
        'install chromium, or run "npx playwright install chromium", or name one with CHROMIUM=/path/to/chromium.',
    );
    process.exit(1);
  }
}
