-- depends_on: {{ ref('asked') }}
{% if execute %}
{% for section in ['nodes', 'sources', 'exposures'] %}
{% for id in graph[section].keys() | sort %}
-- {{ id }} {{ graph[section][id].config.enabled }}: {{ helpers.describe(graph[section][id]) }}
{% endfor %}
{% endfor %}
{% endif %}
select 1 as id
