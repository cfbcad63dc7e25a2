/** The enrollment card and the provider from the npm copy, as one part of a page's code would import them. */
import '/dist/elements/enrollment-card/define.js';
