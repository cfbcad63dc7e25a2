/** Records policy violations, errors and console messages from the start of the page. None of them should occur. */
window.recorded = { violations: [], errors: [], warnings: [] };

document.addEventListener('securitypolicyviolation', (event) => {
  const { violatedDirective, blockedURI, sample } = event;
  window.recorded.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
});
window.addEventListener('error', (event) => window.recorded.errors.push(String(event.message)));
window.addEventListener('unhandledrejection', (event) => window.recorded.errors.push(String(event.reason)));
console.error = (...words) => window.recorded.errors.push(words.join(' '));
console.warn = (...words) => {
  // Lit's development build warns that it is one.
  if (!words.join(' ').includes('Lit is in dev mode')) window.recorded.warnings.push(words.join(' '));
};
