/** What was promised and how it came out; a benchmark ends with these. */
export type Limits = {
  /** Notes a figure that may be at most `limit`. */
  check(what: string, is: number, limit: number): void;
  missed(): number;
  toString(): string;
};

export function createLimits(): Limits {
  const all: { what: string; is: number; limit: number }[] = [];
  const isMissed = ({ is, limit }: { is: number; limit: number }): boolean => !(is <= limit);
  return {
    check: (what, is, limit) => {
      all.push({ what, is, limit });
    },
    missed: () => all.filter(isMissed).length,
    toString: () =>
      [
        '| promise | is | at most | |',
        '| --- | --- | --- | --- |',
        ...all.map(
          (each) =>
            `| ${each.what} | ${Number.isInteger(each.is) ? each.is : each.is.toFixed(2)} | ${each.limit} | ${isMissed(each) ? 'MISSED' : 'held'} |`,
        ),
      ].join('\n'),
  };
}
