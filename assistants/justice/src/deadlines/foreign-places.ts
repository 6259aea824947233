/**
 * Names that mean "abroad" in a question, folded (lower case, no accent, no hyphen): States and the
 * foreign cities that are named most. It only helps to read a question: an unknown name is said.
 */
export const FOREIGN_PLACES: readonly string[] = `
etranger,hors de france,afghanistan,afrique du sud,albanie,algerie,allemagne,andorre,angola,arabie saoudite,
argentine,armenie,australie,autriche,azerbaidjan,bahamas,bahrein,bangladesh,barbade,belgique,belize,benin,bhoutan,
bielorussie,birmanie,bolivie,bosnie,botswana,bresil,brunei,bulgarie,burkina faso,burundi,cambodge,cameroun,canada,
cap vert,centrafrique,chili,chine,chypre,colombie,comores,congo,coree,costa rica,cote d ivoire,croatie,cuba,
danemark,djibouti,dominique,egypte,emirats arabes unis,equateur,erythree,espagne,estonie,eswatini,etats unis,
ethiopie,fidji,finlande,gabon,gambie,georgie,ghana,grece,grenade,guatemala,guinee,guyana,haiti,honduras,hong kong,
hongrie,inde,indonesie,irak,iran,irlande,islande,israel,italie,jamaique,japon,jordanie,kazakhstan,kenya,
kirghizistan,kosovo,koweit,laos,lesotho,lettonie,liban,liberia,libye,liechtenstein,lituanie,luxembourg,macedoine,
madagascar,malaisie,malawi,maldives,mali,malte,maroc,maurice,mauritanie,mexique,moldavie,monaco,mongolie,montenegro,
mozambique,namibie,nepal,nicaragua,niger,nigeria,norvege,nouvelle zelande,oman,ouganda,ouzbekistan,pakistan,
palestine,panama,paraguay,pays bas,perou,philippines,pologne,portugal,porto rico,qatar,quebec,
republique dominicaine,republique tcheque,roumanie,royaume uni,angleterre,ecosse,pays de galles,russie,rwanda,
salvador,saint marin,sainte lucie,senegal,serbie,seychelles,sierra leone,singapour,slovaquie,slovenie,somalie,
soudan,sri lanka,suede,suisse,suriname,syrie,tadjikistan,taiwan,tanzanie,tchad,tchequie,thailande,timor,togo,
trinite,tunisie,turkmenistan,turquie,ukraine,uruguay,vanuatu,vatican,venezuela,vietnam,yemen,zambie,zimbabwe,
alger,amsterdam,athenes,barcelone,berlin,bruxelles,casablanca,dakar,dubai,dublin,geneve,lausanne,lisbonne,liege,
londres,madrid,milan,montreal,moscou,munich,new york,pekin,rabat,rome,shanghai,tokyo,toronto,tunis,vienne autriche,
zurich`
  .split(',')
  .map((name) => name.trim().replaceAll(/\s+/g, ' '));
