/** Stands for the code of a section whose records are of several. */
export const MIXED = 0xff_ff_ff_ff;

/** The code that all records of each section are of. */
export const sectionCodes = (
  section: Uint32Array,
  code: Uint32Array,
  sections: number,
): Uint32Array => {
  const seen = new Uint8Array(sections);
  const codes = new Uint32Array(sections);
  section.forEach((own, record) => {
    const one = code[record] ?? 0;
    codes[own] = seen[own] === 0 || codes[own] === one ? one : MIXED;
    seen[own] = 1;
  });
  return codes;
};
