/** The npm copy of the library, as a bundler would load it. */
import '/dist/define.js';
