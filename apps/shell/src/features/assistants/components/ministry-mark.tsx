/** Two letters in a square: ministries differ by their name, never by a colour alone. */
export function MinistryMark({ name }: { name: string }) {
  const letters = name
    .replace(/^(ministère|ministères|services?) (de la|de l’|de l'|des|du|de) ?/iu, '')
    .split(/[\s'’-]+/u)
    .filter((word) => word.length > 2)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  return (
    <span className="mq-mark" aria-hidden="true">
      {letters}
    </span>
  );
}
