/** The features that were unlocked before and are not any more. */
export function featuresLost(before: readonly string[], after: readonly string[]): string[] {
  return before.filter((feature) => !after.includes(feature));
}
