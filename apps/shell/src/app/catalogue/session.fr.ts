/** Signing in, and what a visitor may know before. */
export const session = {
  heading: 'L’assistant de votre métier, appuyé sur les textes officiels',
  summary:
    'Posez votre question en français : Maroquin répond à partir des textes, cite l’article, et le dit quand les textes se taisent.',
  signIn: 'Se connecter',
  who: 'Qui peut s’en servir',
  whoText: 'Les agents publics dont l’administration a ouvert l’accès au service.',
  where: 'Où restent les données',
  whereText:
    'Dans la base de données de l’organisme qui exploite le service. Votre navigateur ne contacte aucun autre site.',
  model: 'Ce qui écrit les réponses',
  modelText:
    'Un modèle de langage choisi par l’organisme qui exploite le service. Chaque réponse cite ses sources.',
  extractiveText:
    'Aucune IA générative pour l’instant : le service recopie les phrases utiles des textes (mode extractif).',
  sampleTitle: 'Identités d’exemple',
  sampleText:
    'Ce service tourne avec des agents fictifs : choisissez-en un à l’étape suivante, sans mot de passe.',
  charter: 'Lire la charte d’utilisation',
  expired: 'Votre session a expiré',
  expiredKept: 'Votre texte est conservé dans ce navigateur.',
  expiredAction: 'Se connecter et revenir ici',
};
