import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import path from 'node:path';
import { bundledTests } from './test/support/bundled-tests.mjs';
import { chromiumArgs, freePort, installedBrowsers, startWebKitDriver } from './test/support/browsers.mjs';
import { countingReporter } from './test/support/counting-reporter.mjs';
import { elementHosts } from './test/support/element-host.mjs';

const installed = installedBrowsers();

const browserStartTimeout = 60_000;
/** Opens a page with a longer time limit. Puppeteer's own limit is 30 s, too short when two browsers start on a busy machine. */
async function createPage({ context }) {
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(browserStartTimeout);
  return page;
}

const launchers = {
  chromium: (executablePath) =>
    chromeLauncher({ launchOptions: { executablePath, headless: true, args: chromiumArgs }, createPage }),
  firefox: (executablePath) =>
    puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath, headless: true }, createPage }),
  webkit: ({ miniBrowser }) =>
    webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: webKitPort,
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
      },
    }),
};
const webKitPort = installed.webkit ? await freePort() : undefined;

/** Starts WebKit's driver and its display together with the test server, and stops them with it. */
function webKitPlugin() {
  let stop;
  return {
    name: 'webkit-driver',
    async serverStart() {
      stop = await startWebKitDriver(installed.webkit, webKitPort);
    },
    serverStop() {
      stop?.();
    },
  };
}

const host = elementHosts(Object.keys(installed));
const report = process.env.ELEMENTS_REPORT;

// Selects Lit's development build, which warns about mistakes in elements.
const exportConditions = ['development', 'browser'];

/** Runs the element tests in every installed browser, or only in those that `BROWSERS` names. See CONTRIBUTING.md. */
export default {
  files: 'test/elements/**/*.test.ts',
  rootDir: import.meta.dirname,
  nodeResolve: { exportConditions },
  browsers: Object.entries(installed).map(([name, found]) => launchers[name](found)),
  // A browser runs one file at a time, because only one page can have the focus. All browsers run side by side.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout,
  testsStartTimeout: 60_000,
  // These limits only end what hangs: on a busy machine a sound test can take many times as long as usual. A random walk of
  // many steps (`npm run walk`) takes as long as it takes.
  testsFinishTimeout: process.env.WALK_STEPS ? 3_600_000 : 600_000,
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
  middleware: [host.middleware],
  plugins: [
    bundledTests({ root: import.meta.dirname, folder: 'test/elements', conditions: exportConditions }),
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: path.join(import.meta.dirname, 'tsconfig.json') }),
    a11ySnapshotPlugin(),
    host.plugin,
    ...(installed.webkit ? [webKitPlugin()] : []),
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY === true }),
    ...(report ? [countingReporter(report)] : []),
  ],
  // Hides Lit's warning that it is in development mode; all its other warnings are shown. The page has no shadows, because
  // WebKit without a graphics card takes 0.4 s to draw those of twelve plans, at every mount.
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Element tests</title>
    <script>
      globalThis.litIssuedWarnings = new Set(['dev-mode']);
    </script>
    <style>
      :root {
        --vitable-shadow: none;
      }
    </style>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
};
