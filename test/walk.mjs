// `npm run walk`: the random walk of the element tests (R21) with 20,000 steps in one browser. `WALK_SEED` repeats one,
// `WALK_STEPS` and `BROWSERS` name other numbers and browsers.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const runner = path.join(root, 'node_modules/@web/test-runner/dist/bin.js');
const {
  WALK_STEPS = '20000',
  WALK_SEED = String(Date.now() % 1_000_000),
  BROWSERS = 'chromium',
} = process.env;
console.log(`${WALK_STEPS} steps in ${BROWSERS}; repeat this walk with WALK_SEED=${WALK_SEED}`);
spawn(process.execPath, [runner, '--files', 'test/elements/random-walk.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, WALK_STEPS, WALK_SEED, BROWSERS },
}).on('exit', (code) => process.exit(code ?? 1));
