/** Words for the keyboard and for screen readers. */
export const accessibility = {
  skipLinks: {
    content: 'Contenu',
    composer: 'Zone de saisie',
    footer: 'Pied de page',
  },
  shortcuts: {
    title: 'Raccourcis clavier',
    key: 'Touche',
    effect: 'Effet',
    singleKeys: 'Activer les raccourcis d’une seule touche',
    singleKeysHint:
      'À désactiver si vous dictez au clavier : « ? », « / » et « h » redeviennent de simples lettres.',
    list: [
      { keys: 'Entrée', effect: 'Envoyer la question' },
      { keys: 'Maj + Entrée', effect: 'Aller à la ligne' },
      { keys: '/', effect: 'Aller à la zone de saisie' },
      { keys: 'h', effect: 'Afficher ou masquer l’historique' },
      { keys: 'Échap', effect: 'Fermer le panneau ou la fenêtre' },
      { keys: '?', effect: 'Afficher cette liste' },
    ],
  },
};
