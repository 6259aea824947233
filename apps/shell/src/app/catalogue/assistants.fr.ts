/** The catalogue of assistants and their passports. */
export const assistants = {
  title: 'Assistants',
  intro: 'Un assistant par métier, tenu par une équipe de chaque ministère.',
  filter: 'Ministère',
  all: 'Tous les ministères',
  recommended: 'Conseillé pour votre fonction',
  roles: 'Pour',
  owner: 'Tenu par',
  contact: 'Contact',
  freshness: 'Textes',
  open: 'Ouvrir',
  openName: (name: string) =>
    /^assistant /i.test(name)
      ? `Ouvrir l’${name.charAt(0).toLowerCase()}${name.slice(1)}`
      : `Ouvrir ${name}`,
  passport: 'Fiche d’identité',
  passportName: (name: string) => `Fiche d’identité : ${name}`,
  empty: 'Aucun assistant ne vous est ouvert. Adressez-vous à l’équipe qui exploite le service.',
  purpose: 'À quoi il sert',
  limits: 'Ses limites',
  corpora: 'Ses textes',
  tools: 'Ses outils de calcul',
  noTools: 'Aucun.',
  legalBasis: 'Base légale',
  dataLevel: 'Niveau des données',
  dataLevels: { public: 'public', interne: 'interne' },
  aiActClass: 'Classe (règlement européen sur l’IA)',
  aiActClasses: { minimal: 'risque minimal', limited: 'risque limité', high: 'haut risque' },
  version: 'Version',
  notFound: 'Assistant introuvable',
  notFoundWhat: 'Cet assistant n’existe pas, ou ne vous est pas ouvert.',
  backToCatalogue: 'Tous les assistants',
};
