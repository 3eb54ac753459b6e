{% set versions = [] %}
{% if execute %}
{% for node in graph.nodes.values() | selectattr('resource_type', 'equalto', 'model') | sort(attribute='unique_id') %}
{% do versions.append(node.unique_id ~ ' ' ~ node.access ~ ' ' ~ node.group ~ ' ' ~ node.version) %}
{% endfor %}
{% for id, group in graph.groups.items() | sort %}
{% do versions.append(id ~ ' ' ~ group.owner.email) %}
{% endfor %}
{% endif %}
{% for version in versions %}
select '{{ version | replace("'", "") }}' as line
{%- if not loop.last %} union all{% endif %}
{% else %}
select 'nothing yet' as line
{% endfor %}
