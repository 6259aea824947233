/** The texts that an assistant must have, as `Écrivez …` asks for them. */
const WANTED_TEXTS = {
  assistantName: 'le nom de l’assistant',
  assistantSummary: 'ce que fait l’assistant, en une ligne',
  team: 'le nom de l’équipe responsable',
  roleLabel: 'le nom du métier',
  roleBecause: 'la fin de «\u00A0parce que vous êtes…\u00A0»',
  toolLabel: 'le nom de l’outil',
  toolDescription: 'ce que l’outil calcule, et à partir de quoi',
  corpusTitle: 'le titre du corpus',
  licence: 'la licence des textes',
  purpose: 'à quoi sert l’assistant',
  legalBasis: 'la base légale',
  dataset: 'le nom du jeu de données',
  resource: 'l’identifiant de la ressource',
  column: 'le nom d’une colonne',
} as const;

/** What the sentence of each mistake needs to be said. */
interface ContractDetails {
  readonly WRONG_CONTRACT: readonly [version: string];
  readonly BAD_ID: readonly [];
  readonly BAD_NAME: readonly [];
  readonly NO_TEXT: readonly [wanted: keyof typeof WANTED_TEXTS];
  readonly BAD_CONTACT: readonly [];
  readonly UNKNOWN_MINISTRY: readonly [ministries: string];
  readonly NO_ROLE: readonly [];
  readonly UNKNOWN_TOOL: readonly [name: string];
  readonly UNKNOWN_CORPUS: readonly [name: string];
  readonly WRONG_STARTERS: readonly [count: string];
  readonly SAME_STARTERS: readonly [];
  readonly BAD_HOST: readonly [];
  readonly BAD_PATH: readonly [];
  readonly NO_FILE: readonly [];
  readonly NO_FILES: readonly [];
  readonly NO_TEXT_ID: readonly [];
  readonly BAD_TEXT_ID: readonly [];
  readonly BAD_SITE: readonly [];
  readonly NO_COLUMNS: readonly [];
  readonly NO_ADDRESS: readonly [];
  readonly BAD_ADDRESS: readonly [];
  readonly BAD_BEGINNING: readonly [];
  readonly NOT_WITHIN: readonly [];
  readonly BAD_PAGE_LIMIT: readonly [most: string];
  readonly BAD_COLLECTIONS: readonly [];
  readonly UNKNOWN_ROLE: readonly [name: string];
  readonly BAD_SCORE: readonly [];
  readonly NO_LIMITS: readonly [];
  readonly BAD_CEILING: readonly [];
  readonly ID_TAKEN: readonly [];
  readonly ROLE_TAKEN: readonly [owner: string, ministry: string];
}

/** Which mistake it is. Codes are stable: programs that read `assistants check --json` compare them. */
export type ContractIssueCode = keyof ContractDetails;

/** A mistake as the check reports it: its code, then what its sentence needs. */
export type ContractMistake<Code extends ContractIssueCode> = readonly [
  code: Code,
  ...details: ContractDetails[Code],
];

/**
 * What a product team reads of each mistake of its assistant: what is wrong and what to do, in
 * French. The names of fields, and the codes that programs compare, stay as the contract writes them.
 */
const CONTRACT_MESSAGES: {
  readonly [Code in ContractIssueCode]: (...details: ContractDetails[Code]) => string;
} = {
  WRONG_CONTRACT: (version) =>
    `l’assistant est écrit pour une autre version du contrat. Adaptez-le à la version ${version}, puis écrivez «\u00A0contract: CONTRACT\u00A0».`,
  BAD_ID: () =>
    'l’identifiant n’a pas la bonne forme. Écrivez-le en minuscules, avec des tirets, par exemple «\u00A0justice-penale\u00A0».',
  BAD_NAME: () =>
    'ce nom n’a pas la bonne forme. Écrivez-le sans espace ni accent, par exemple «\u00A0directeur-greffe\u00A0» ou «\u00A0directeurGreffe\u00A0».',
  NO_TEXT: (wanted) => `ce texte est vide. Écrivez ${WANTED_TEXTS[wanted]}.`,
  BAD_CONTACT: () =>
    'ce n’est pas une adresse électronique. Donnez celle à laquelle les agents peuvent écrire.',
  UNKNOWN_MINISTRY: (ministries) =>
    `ce ministère n’existe pas. Choisissez l’un de ceux-ci\u00A0: ${ministries}.`,
  NO_ROLE: () => 'aucun métier n’est déclaré. Déclarez-en au moins un.',
  UNKNOWN_TOOL: (name) =>
    `l’outil «\u00A0${name}\u00A0» n’est pas déclaré. Ajoutez-le dans «\u00A0tools\u00A0», ou retirez-le de ce métier.`,
  UNKNOWN_CORPUS: (name) =>
    `le corpus «\u00A0${name}\u00A0» n’est pas déclaré. Ajoutez-le dans «\u00A0corpora\u00A0», ou retirez-le de ce métier.`,
  WRONG_STARTERS: (count) =>
    `les exemples de questions ne conviennent pas. Donnez-en exactement ${count}, dont aucun n’est vide.`,
  SAME_STARTERS: () => 'deux exemples de questions sont identiques. Donnez-en de différents.',
  BAD_HOST: () =>
    'ce n’est pas un nom d’hôte. Écrivez le nom seul, sans «\u00A0https://\u00A0», ni port, ni chemin, par exemple «\u00A0api.insee.fr\u00A0».',
  BAD_PATH: () =>
    'ce chemin sort du dossier de l’assistant. Donnez un chemin relatif à ce dossier, sans «\u00A0..\u00A0».',
  NO_FILE: () => 'aucun fichier n’existe à cet endroit. Créez-le, ou corrigez le chemin.',
  NO_FILES: () => 'aucun fichier n’est nommé. Nommez-en au moins un.',
  NO_TEXT_ID: () =>
    'aucun texte de la base LEGI n’est nommé. Donnez au moins un identifiant, par exemple «\u00A0LEGITEXT000006070716\u00A0».',
  BAD_TEXT_ID: () =>
    'ce n’est pas l’identifiant d’un texte de la base LEGI. Il s’écrit «\u00A0LEGITEXT\u00A0» (un code) ou «\u00A0JORFTEXT\u00A0» (une loi, un décret) suivi de douze chiffres, par exemple «\u00A0LEGITEXT000006070716\u00A0».',
  BAD_SITE: () =>
    'ce n’est pas l’adresse d’un portail. Écrivez-la avec «\u00A0https://\u00A0», sans chemin ni barre à la fin, par exemple «\u00A0https://data.education.gouv.fr\u00A0».',
  NO_COLUMNS: () =>
    'aucune colonne n’est nommée, ou un nom est vide. Nommez au moins une colonne du texte.',
  NO_ADDRESS: () => 'aucune adresse n’est donnée. Donnez-en au moins une.',
  BAD_ADDRESS: () =>
    'ce n’est pas l’adresse d’une page. Écrivez-la avec «\u00A0https://\u00A0», sans identifiant ni ancre.',
  BAD_BEGINNING: () =>
    'ce n’est pas le début d’une adresse. Écrivez «\u00A0https://\u00A0», l’hôte et une barre au moins, par exemple «\u00A0https://www.exemple.gouv.fr/circulaires/\u00A0».',
  NOT_WITHIN: () =>
    'cette page de départ n’est dans aucune des adresses de «\u00A0within\u00A0»\u00A0: rien ne serait lu. Ajoutez-y le début de son adresse.',
  BAD_PAGE_LIMIT: (most) =>
    `le nombre de pages ne convient pas. Donnez un nombre entier de 1 à ${most}.`,
  BAD_COLLECTIONS: () =>
    'les collections ne conviennent pas. Donnez au moins un numéro, entier et supérieur à 0.',
  UNKNOWN_ROLE: (name) =>
    `le métier «\u00A0${name}\u00A0» n’est pas déclaré. Nommez un métier de cet assistant.`,
  BAD_SCORE: () =>
    'la note minimale n’est pas une part. Donnez un nombre de 0 à 1, par exemple 0.9.',
  NO_LIMITS: () =>
    'les limites de l’assistant manquent ou sont vides. Dites ce qu’il ne fait pas, une phrase par limite.',
  BAD_CEILING: () =>
    'le plafond de coût n’est pas un montant. Donnez un nombre d’euros supérieur à 0.',
  ID_TAKEN: () => 'un autre assistant porte déjà cet identifiant. Choisissez-en un autre.',
  ROLE_TAKEN: (owner, ministry) =>
    `l’assistant «\u00A0${owner}\u00A0» sert déjà ce métier du ministère «\u00A0${ministry}\u00A0». Un métier n’a qu’un assistant\u00A0: renommez-le, ou retirez-le de l’un des deux.`,
};

/** The sentence of a mistake. */
export function contractMessage<Code extends ContractIssueCode>(
  ...[code, ...details]: ContractMistake<Code>
): string {
  return CONTRACT_MESSAGES[code](...details);
}

/** The first line of the message that holds every mistake. */
export function contractHeading(issues: number): string {
  return issues === 1
    ? 'Une erreur dans les assistants installés\u00A0:'
    : `${String(issues)} erreurs dans les assistants installés\u00A0:`;
}
