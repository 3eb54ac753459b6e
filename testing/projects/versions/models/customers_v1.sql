select id, name, country, '{{ model.version }} of {{ model.latest_version }}' as version, '{{ this.identifier }}' as built_as
from {{ ref('raw_customers') }}
