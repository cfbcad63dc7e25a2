/** A reporter of the web test runner that writes the counts and the failures to a file. */
export function countingReporter(file: string): {
  onTestRunFinished: (run: { sessions: readonly object[] }) => void;
};
