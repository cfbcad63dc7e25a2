/** Notes from the page's first moment on what should not happen: violations, errors, and words in the console. */
window.recorded = { violations: [], errors: [], warnings: [] };

document.addEventListener('securitypolicyviolation', (event) => {
  const { violatedDirective, blockedURI, sample } = event;
  window.recorded.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
});
window.addEventListener('error', (event) => window.recorded.errors.push(String(event.message)));
window.addEventListener('unhandledrejection', (event) => window.recorded.errors.push(String(event.reason)));
console.error = (...words) => window.recorded.errors.push(words.join(' '));
console.warn = (...words) => {
  // Lit's development build says that it is one.
  if (!words.join(' ').includes('Lit is in dev mode')) window.recorded.warnings.push(words.join(' '));
};
