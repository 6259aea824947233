/** One page of law: paragraphs under headings. */
export interface LegalText {
  title: string;
  sections: readonly { heading: string; paragraphs: readonly string[] }[];
}

const accessibility: LegalText = {
  title: 'Accessibilité : non conforme',
  sections: [
    {
      heading: 'État de conformité',
      paragraphs: [
        'Maroquin n’est pas conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1 : aucun audit n’a encore été mené.',
        'Le service est écrit pour le clavier, les lecteurs d’écran, le zoom à 400 % et les deux apparences, claire et sombre. Seul un audit pourra dire ce qui reste à corriger.',
      ],
    },
    {
      heading: 'Signaler une difficulté',
      paragraphs: [
        'Si un contenu ou une fonction vous est inaccessible, écrivez à l’équipe qui exploite le service : elle vous orientera vers une autre voie ou vous transmettra le contenu sous une autre forme.',
      ],
    },
    {
      heading: 'Voies de recours',
      paragraphs: [
        'Si vous n’obtenez pas de réponse satisfaisante, vous pouvez saisir le Défenseur des droits, par son formulaire en ligne, auprès de ses délégués ou par courrier sans affranchissement : Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07.',
      ],
    },
  ],
};

const legalNotice: LegalText = {
  title: 'Mentions légales',
  sections: [
    {
      heading: 'Éditeur et hébergement',
      paragraphs: [
        'Ce service est édité et hébergé par l’organisme qui l’exploite. Son nom, son adresse, le directeur de la publication et l’hébergeur ne sont pas encore renseignés sur cette installation.',
      ],
    },
    {
      heading: 'Logiciel',
      paragraphs: [
        'Maroquin est un logiciel libre, publié sous licence MIT. L’interface reprend les composants du système de design de l’État, dont l’usage est réservé aux administrations : les autres organismes gardent le thème neutre, sans la marque de l’État.',
      ],
    },
    {
      heading: 'Réponses',
      paragraphs: [
        'Les réponses sont produites par une machine à partir des textes cités. Elles ne valent ni décision, ni consultation juridique : vérifiez la source avant d’utiliser une réponse.',
      ],
    },
  ],
};

const personalData: LegalText = {
  title: 'Données personnelles',
  sections: [
    {
      heading: 'Ce qui est enregistré',
      paragraphs: [
        'Votre identité professionnelle, transmise par le fournisseur d’identité : nom, prénom, adresse électronique, service d’affectation.',
        'Vos questions, les réponses, les passages cités, vos avis sur les réponses et la quantité de texte traitée.',
        'Dans votre navigateur seulement : le texte en cours d’écriture, l’apparence choisie et vos réglages de clavier.',
      ],
    },
    {
      heading: 'Qui y a accès',
      paragraphs: [
        'Vous seul lisez vos conversations dans le service. L’équipe de l’assistant reçoit, sans votre nom, les questions restées sans réponse et celles des réponses que vous jugez utiles ou pas utiles, avec votre avis et le début de la réponse. Le texte d’une question est transmis au serveur de modèle choisi par l’organisme qui exploite le service, pour produire la réponse.',
      ],
    },
    {
      heading: 'Vos droits',
      paragraphs: [
        'Vous pouvez renommer ou supprimer une conversation à tout moment. Pour vos droits d’accès, de rectification, d’effacement et d’opposition, adressez-vous au délégué à la protection des données de l’organisme qui exploite le service ; son adresse n’est pas encore renseignée sur cette installation.',
        'Vous pouvez aussi saisir la Commission nationale de l’informatique et des libertés (CNIL).',
      ],
    },
  ],
};

const cookies: LegalText = {
  title: 'Gestion des cookies',
  sections: [
    {
      heading: 'Un seul cookie, nécessaire',
      paragraphs: [
        'Le service dépose un cookie de session, indispensable pour rester connecté. Il disparaît à la déconnexion. Il n’est lisible que par le service.',
        'Aucun cookie de mesure d’audience ni de publicité n’est déposé, et aucun autre site n’est contacté : il n’y a donc rien à accepter ni à refuser.',
      ],
    },
    {
      heading: 'Stockage du navigateur',
      paragraphs: [
        'Le texte que vous écrivez et vos réglages sont gardés dans votre navigateur, pour survivre à un rechargement. Effacer les données du site les supprime.',
      ],
    },
  ],
};

const charter: LegalText = {
  title: 'Charte d’utilisation',
  sections: [
    {
      heading: 'À quoi sert le service',
      paragraphs: [
        'Il aide à trouver la règle applicable, à la comprendre et à calculer ce qu’elle prévoit. La décision et la signature restent les vôtres.',
      ],
    },
    {
      heading: 'Ce que vous vérifiez',
      paragraphs: [
        'Ouvrez la source avant d’utiliser une réponse : l’article, sa date, son état. Une phrase marquée « non vérifié » n’est appuyée par aucun texte retrouvé.',
      ],
    },
    {
      heading: 'Ce que vous n’écrivez pas',
      paragraphs: [
        'N’écrivez pas d’information classifiée, ni de donnée personnelle dont la question n’a pas besoin : remplacez les noms par une qualité (« le débiteur », « la requérante »).',
      ],
    },
  ],
};

/** The pages that the footer opens. */
export const legal = { accessibility, legalNotice, personalData, cookies, charter };
