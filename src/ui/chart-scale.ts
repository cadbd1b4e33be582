/** Round marks of an axis that hold `low` to `high` and zero, about `count` of them; whole ones when both ends are whole. */
export function niceTicks(low: number, high: number, count = 4): number[] {
  const [bottom, top] = [Math.min(0, low), Math.max(0, high)];
  if (bottom === top) return [0, 1];
  const rough = (top - bottom) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const isSmallCount = rough <= 5 && Number.isInteger(low) && Number.isInteger(high);
  const round = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const step = isSmallCount ? Math.ceil(rough) : round;
  const first = Math.floor(bottom / step);
  const last = Math.ceil(top / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** Every how manieth label fits when each needs `labelWidth` of the `step` between two. */
export function labelStride(labelWidth: number, step: number): number {
  return Math.max(1, Math.ceil(labelWidth / step));
}

/** Lower and upper end of each part when parts are stacked from zero: gains upwards, losses downwards. */
export function stack(values: readonly number[]): { from: number; to: number }[] {
  let [up, down] = [0, 0];
  return values.map((value) => {
    const from = value < 0 ? down : up;
    const to = from + value;
    if (value < 0) down = to;
    else up = to;
    return { from, to };
  });
}
