// @vitest-environment happy-dom
import { describeElementsIn } from '../../support/simulated-dom.js';

describeElementsIn('happy-dom');
