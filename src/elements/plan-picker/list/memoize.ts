/** A function that keeps its last result, and computes it anew only when one of its arguments has changed. */
export function memoize<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let lastArgs: Args | undefined;
  let result: Result;
  return (...args) => {
    if (!lastArgs?.every((arg, index) => arg === args[index])) {
      result = compute(...args);
      lastArgs = args;
    }
    return result;
  };
}
