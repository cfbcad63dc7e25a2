// @vitest-environment jsdom
import { describeElementsIn } from '../../support/simulated-dom.js';

describeElementsIn('jsdom');
