import {
  type Block,
  type CollectionConfig,
  type Config,
  type Field,
  formatLabels,
  type Plugin,
  toWords,
} from 'payload';

/** `Payout Minimum` as `Payout minimum`. */
const sentenceCase = (words: string) => words.charAt(0) + words.slice(1).toLowerCase();

/** The label of what has this name: `payoutMinimum` reads "Payout minimum". */
export const labelOf = (name: string) => sentenceCase(toWords(name));

function labelsOf(slug: string) {
  const { singular, plural } = formatLabels(slug);
  return { singular: sentenceCase(singular), plural: sentenceCase(plural) };
}

function labelled(field: Field): Field {
  const named = 'name' in field && field.name && field.label === undefined ? { label: labelOf(field.name) } : {};
  switch (field.type) {
    case 'tabs': {
      const tabs = field.tabs.map((tab) => ({
        ...tab,
        ...('name' in tab && tab.name && tab.label === undefined ? { label: labelOf(tab.name) } : {}),
        fields: tab.fields.map(labelled),
      }));
      return { ...field, tabs } as Field;
    }
    case 'blocks':
      return { ...field, ...named, blocks: field.blocks.map(labelledBlock) } as Field;
    case 'array':
      return {
        ...field,
        ...named,
        labels: field.labels ?? labelsOf(field.name),
        fields: field.fields.map(labelled),
      } as Field;
    case 'group':
    case 'row':
    case 'collapsible':
      return { ...field, ...named, fields: field.fields.map(labelled) } as Field;
    default:
      return { ...field, ...named } as Field;
  }
}

const labelledBlock = (block: Block): Block => ({
  ...block,
  labels: block.labels ?? labelsOf(block.slug),
  fields: block.fields.map(labelled),
});

const labelledCollection = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  labels: { ...labelsOf(collection.slug), ...collection.labels },
  fields: collection.fields.map(labelled),
});

/** Names that say what they are get their label from it, written as a sentence is: Payload alone would write Every Word Large. */
export const plainLabels: Plugin = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map(labelledCollection),
  globals: config.globals?.map((global) => ({
    ...global,
    label: global.label ?? labelOf(global.slug),
    fields: global.fields.map(labelled),
  })),
});
