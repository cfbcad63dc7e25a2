/** The median. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? NaN : (low + high) / 2;
}

/**
 * The exponent of growth (P4): 1 where twice as many plans take twice as long. It is the slope of the straight line
 * that best fits the logarithms.
 */
export function exponent(points: readonly (readonly [plans: number, ms: number])[]): number {
  const logs = points.map(([plans, ms]) => [Math.log(plans), Math.log(ms)] as const);
  const mean = (of: 0 | 1) => logs.reduce((sum, point) => sum + point[of], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const across = logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / across;
}

/** A table of rows under a header row: the first column is aligned left, numbers right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A time in milliseconds, as it stands in the tables. */
export const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

/** How many times as long, as it stands in the tables; empty where there is nothing to compare with. */
export const times = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(2));
