select k from {{ ref('copy') }}
