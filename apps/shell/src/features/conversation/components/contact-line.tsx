/** A team and the way to reach it: a mail link when the contact is an address. */
export function ContactLine({ team, contact }: { team: string; contact: string }) {
  const isMail = /^[^\s@<>]+@[^\s@<>]+$/.test(contact);
  return (
    <p>
      {team}
      <br />
      {isMail ? (
        <a className="fr-link" href={`mailto:${contact}`}>
          {contact}
        </a>
      ) : (
        contact
      )}
    </p>
  );
}
