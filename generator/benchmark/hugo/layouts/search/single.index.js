{{- $student := partialCached "student.html" .CurrentSection .CurrentSection.RelPermalink -}}
window.portfolioIndex=[
{{ range partialCached "pages.html" .CurrentSection .CurrentSection.RelPermalink -}}
{{ partial "text.html" (dict "of" . "student" $student) | jsonify }},
{{ end -}}
];
