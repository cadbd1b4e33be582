type Findable = { label: string; group: string; keywords?: string };

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The commands that hold every word of the query, accents and case aside; labels that start with it come first. */
export function matchCommands<One extends Findable>(commands: readonly One[], query: string): One[] {
  const sought = plain(query).split(/\s+/).filter(Boolean);
  const found = commands.filter(({ label, group, keywords = '' }) => {
    const text = plain(`${label} ${group} ${keywords}`);
    return sought.every((word) => text.includes(word));
  });
  const first = sought[0];
  const isHead = (one: One) => first !== undefined && plain(one.label).startsWith(first);
  // One block a group, in the order in which the groups are first met.
  const groups = [...new Set([...found.filter(isHead), ...found].map((one) => one.group))];
  return groups.flatMap((group) => {
    const own = found.filter((one) => one.group === group);
    return [...own.filter(isHead), ...own.filter((one) => !isHead(one))];
  });
}
