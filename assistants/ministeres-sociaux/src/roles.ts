/**
 * The jobs served by this assistant. Every starter is a task that its tools or its guides answer with
 * nothing else installed: the conformance suite and the evaluation set hold them to it.
 */
export const roles = {
  'charge-instruction-allocations': {
    label: { fr: 'Chargé d’instruction des allocations' },
    because: { fr: 'chargée ou chargé d’instruction des allocations' },
    tools: ['computeRsaDates', 'computeRsaAmount', 'computeRsaOverpayment', 'computeSilence'],
    corpora: ['guides', 'fiches', 'codes'],
    starters: [
      'Une demande de RSA a été déposée le 27 mars 2026 : à partir de quelle date le RSA est-il dû ?',
      'Un indu de RSA de 60 € est-il récupérable ?',
      'Le dossier d’APA est complet depuis le 9 mars 2026 et nous n’avons pas répondu : que vaut le silence ?',
      'Le recours contre un indu de RSA est-il suspensif ?',
    ],
  },
  'charge-autorisation-medico-sociale': {
    label: { fr: 'Chargé d’autorisation médico-sociale' },
    because: { fr: 'chargée ou chargé d’autorisation médico-sociale' },
    tools: ['computeCallCalendar', 'computeExtensionThreshold'],
    corpora: ['guides', 'fiches', 'codes'],
    starters: [
      'L’avis d’appel à projet est publié le 15 janvier 2026 : quand fixer la date limite de dépôt ?',
      'Une extension de 24 places sur une capacité de 80 places exige-t-elle un appel à projet ?',
      'Quels projets sont refusés avant la commission de sélection ?',
      'Que vaut l’absence de décision six mois après la date limite de dépôt des projets ?',
    ],
  },
  'inspecteur-du-travail': {
    label: { fr: 'Inspecteur du travail' },
    because: { fr: 'inspectrice ou inspecteur du travail' },
    tools: [
      'computeProtectedEmployee',
      'computeDismissalCalendar',
      'computeAccidentDeclaration',
      'computePaidLeave',
    ],
    corpora: ['guides', 'fiches', 'codes'],
    starters: [
      'J’ai reçu le 2 mars 2026 une demande d’autorisation de licencier un salarié protégé avec mise à pied : jusqu’à quand décider ?',
      'Que vaut le silence du directeur régional sur un recours contre une mise en demeure ?',
      'Dans quels cas puis-je arrêter des travaux sur un chantier ?',
      'Quels documents puis-je demander pendant une visite ?',
    ],
  },
  'charge-renseignement-droit-du-travail': {
    label: { fr: 'Chargé de renseignement en droit du travail' },
    because: { fr: 'chargée ou chargé de renseignement en droit du travail' },
    tools: [
      'computeNotice',
      'computeSeverance',
      'computeDismissalCalendar',
      'computeMutualTermination',
      'computeTrialPeriod',
      'computePaidLeave',
      'computeSplitLeave',
    ],
    corpora: ['guides', 'fiches', 'codes'],
    starters: [
      'Quelle est l’indemnité de licenciement pour un salaire de 1 500 € et 12 ans et 9 mois d’ancienneté ?',
      'Quel préavis de licenciement pour 23 mois d’ancienneté ?',
      'La lettre de convocation a été présentée le 11 mai 2026 : à partir de quand l’entretien préalable peut-il avoir lieu ?',
      'Combien de jours de congés payés pour 7 mois de travail effectif ?',
    ],
  },
  'gestionnaire-ruptures-at': {
    label: { fr: 'Gestionnaire des ruptures et des accidents du travail' },
    because: { fr: 'gestionnaire des ruptures conventionnelles et des accidents du travail' },
    tools: [
      'computeMutualTermination',
      'computeSeverance',
      'computeAccidentDeclaration',
      'computeAccidentAllowance',
    ],
    corpora: ['guides', 'fiches', 'codes'],
    starters: [
      'Une rupture conventionnelle a été signée le 24 avril 2026 : jusqu’à quand court la rétractation ?',
      'La demande d’homologation a été reçue le 17 juin 2026 : quand l’homologation est-elle acquise ?',
      'L’employeur a connu l’accident du travail le 7 mai 2026 : jusqu’à quand le déclarer ?',
      'Quelle indemnité journalière d’accident du travail au jour 10 de l’arrêt pour un salaire de 2 400 € ?',
    ],
  },
  redacteur: {
    label: { fr: 'Rédacteur d’administration centrale' },
    because: { fr: 'rédactrice ou rédacteur d’administration centrale' },
    tools: ['computeSilence', 'computeRsaDates', 'computeSeverance', 'computeCallCalendar'],
    corpora: ['guides', 'fiches', 'codes'],
    starters: [
      'Quelles décisions de refus doivent être motivées ?',
      'Quelles mentions porte un accusé de réception ?',
      'Jusqu’à quand retirer une décision créatrice de droits ?',
      'Le silence de l’administration vaut-il acceptation ou rejet ?',
    ],
  },
} as const;
