/** What the device offers to choose from; the server judges by the bytes. */
export const TAKEN = 'image/*,application/pdf,.docx,.xlsx,.pptx,.txt,.csv,audio/*';
/** What a contract comes as. */
export const CONTRACTS = 'application/pdf,image/*,.docx';
