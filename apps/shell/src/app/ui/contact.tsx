/** The way to reach a team: a mail link when the contact is an address. */
export function Contact({ contact }: { contact: string }) {
  const isMail = /^[^\s@<>]+@[^\s@<>]+$/.test(contact);
  return isMail ? (
    <a className="fr-link" href={`mailto:${contact}`}>
      {contact}
    </a>
  ) : (
    contact
  );
}
